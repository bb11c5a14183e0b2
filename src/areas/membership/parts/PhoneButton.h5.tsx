type PhoneButtonProps = { onCode: (code: string) => void; onDeclined: () => void }

/** A browser has no phone component: the code comes by text message. */
export function PhoneButton(_props: PhoneButtonProps) {
  return null
}
