/** An invented family by its openid, or an invented worker by the post held. */
export type DemonstrationPerson = { openid: string } | { staff: string }
