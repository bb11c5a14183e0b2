import { grantFunctionRights } from './function-rights'

/** The story of an event on the phone shows the pictures of content. */
export const pictureRoles0181 = grantFunctionRights({ xiongguan_member: ['select on content_picture'] })
