/** After a refused submit: the first field in fault gets the focus, once its message is on the page. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('[aria-invalid="true"]')
    field?.focus()
    field?.scrollIntoView({ block: 'center', behavior: 'instant' })
  })
}
