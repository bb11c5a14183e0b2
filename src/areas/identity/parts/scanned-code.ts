const inLink = /\/s\/([A-Za-z0-9_-]{16,40})(?:$|[?#])/

/** The sign-in code in what a scanner read or WeChat handed over; '' when it is something else. */
export function codeIn(text: string): string {
  return inLink.exec(text)?.[1] ?? ''
}

const inInvitation = /\/i\/([A-Za-z0-9-]{16,24})(?:$|[?#])/

/** The invitation's code in a link, or the text itself when somebody typed it. */
export function invitationCodeIn(text: string): string {
  return inInvitation.exec(text)?.[1] ?? text.trim()
}
