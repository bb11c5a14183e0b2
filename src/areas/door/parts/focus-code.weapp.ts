/** On a phone the keyboard would cover the result each time: the field waits to be tapped. */
export function focusCode(): void {}
