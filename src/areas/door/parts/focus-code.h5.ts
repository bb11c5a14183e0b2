/** Back into the code field, so that the next code can be typed without reaching for it. */
export function focusCode(): void {
  document.querySelector<HTMLInputElement>('#door-code')?.focus({ preventScroll: true })
}
