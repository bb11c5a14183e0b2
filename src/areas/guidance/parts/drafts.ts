/** Names of drafts that one page begins and another goes on with. */
export const datingDraft = (pregnancyId: string | null) => `dating.${pregnancyId ?? 'new'}`
export const childDraft = (personId: string) => `child-birthday.${personId}`
/** What was chosen for a first look, carried into the form once somebody wants to keep it. */
export const lookDraft = (about: string) => `look.${about}`
