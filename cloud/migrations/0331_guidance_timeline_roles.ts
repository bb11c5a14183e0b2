import { grantFunctionRights } from './function-rights'

const kept = 'guidance_journey, guidance_pregnancy, guidance_pregnancy_dating, guidance_child, guidance_record'

/** A family keeps its timeline through the function that holds the family key; erasing an account empties it without one. */
export const guidanceTimelineRoles0331 = grantFunctionRights({
  xiongguan_family: [
    'select on guidance_schedule, guidance_schedule_review, guidance_choice',
    `select, insert, update, delete on ${kept}`,
    'select, delete on guidance_call, guidance_call_result',
    'update (household_id, person_id) on guidance_call_result',
    'select on content_article',
  ],
  xiongguan_member: [`select, delete on ${kept}, guidance_call, guidance_call_result`],
})
