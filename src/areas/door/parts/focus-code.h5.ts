/** Back into the code field, so that the next code can be typed without reaching for it. */
export function focusCode(tries = 30): void {
  const field = document.querySelector<HTMLInputElement>('#door-code')
  field?.focus({ preventScroll: true })
  // Taro's elements stay hidden for a moment after they are drawn, and a hidden field takes no focus.
  if (document.activeElement !== field && tries > 0) requestAnimationFrame(() => focusCode(tries - 1))
}
