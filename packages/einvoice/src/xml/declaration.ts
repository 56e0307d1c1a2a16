const blank = '[ \\t\\n]'
const is = `${blank}*=${blank}*`
const quoted = (value: string) => `(?:"${value}"|'${value}')`

/** The XML declaration (XML 1.0, production 23), sought at `lastIndex`. */
export const declaration = new RegExp(
  `<\\?xml${blank}+version${is}${quoted('1\\.[0-9]+')}` +
    `(?:${blank}+encoding${is}${quoted('[A-Za-z][A-Za-z0-9._-]*')})?` +
    `(?:${blank}+standalone${is}${quoted('(?:yes|no)')})?${blank}*\\?>`,
  'y',
)
