/** A link that a phone opens: the server names another host only where residents have one of their own. */
export const linkForPhones = (path: string) => (path.startsWith('/') ? `${location.origin}${path}` : path)
