/** A sign-up belongs to the household: whoever of it may see events finds it, also when another phone made it. */
export const eventsHouseholdSignUps0264 = `
create index events_sign_up_household on events_sign_up (household_id, event_id);
`
