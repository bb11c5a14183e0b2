import { grantFunctionRights } from './function-rights'

/** Favourites and answers are served by the member function, and it shows cards of articles beside them. */
export const contentReading0142 = grantFunctionRights({ xiongguan_member: ['select on content_article'] })
