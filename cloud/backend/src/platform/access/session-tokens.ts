/** An access token for the Authorization header and a refresh secret for the HttpOnly cookie. */
export type SessionTokens = { token: string; refresh: string; expiresAt: Date }
