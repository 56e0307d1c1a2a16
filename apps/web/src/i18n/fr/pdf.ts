export const pdf = {
  making: 'Mise en page…',
  damaged: 'Ce PDF est abîmé : il ne peut pas être affiché.',
  page: 'Page {{page}} sur {{pages}}',
} as const
