const frames = 30

/**
 * Back into the code field, so that the next code can be typed without reaching for it.
 * Taro's elements move for a moment after they are drawn, and what moves loses the focus: so it is given again,
 * unless the person has meanwhile put it somewhere else.
 */
export function focusCode(left = frames): void {
  if (document.activeElement === document.body || left === frames) {
    document.querySelector<HTMLInputElement>('#door-code')?.focus({ preventScroll: true })
  }
  if (left > 0) requestAnimationFrame(() => focusCode(left - 1))
}
