import type { campaignResident } from '@xiongguan/contract/content/campaign'
import type { campaignStaff } from '@xiongguan/contract/content/campaign-staff'
import type { questionsResident } from '@xiongguan/contract/content/question-resident'
import type { questionDeskStaff } from '@xiongguan/contract/content/question-staff'
import type { readingResident } from '@xiongguan/contract/content/reading'
import type { contentResident } from '@xiongguan/contract/content/resident'
import type { contentStaff, picturesStaff } from '@xiongguan/contract/content/staff'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof contentResident> = {
  topics: 'anyone',
  list: 'anyone',
  search: 'anyone',
  offerWords: 'anyone',
  corrections: 'anyone',
  selfTest: 'anyone',
  answered: 'anyone',
  read: 'anyone',
}

export const staffAccess: AccessTable<typeof contentStaff> = {
  list: 'readArticlesAtDesk',
  leastHelpful: 'readArticlesAtDesk',
  helpfulness: 'readArticlesAtDesk',
  get: 'readArticlesAtDesk',
  facts: 'readArticlesAtDesk',
  versions: 'readArticlesAtDesk',
  version: 'readArticlesAtDesk',
  create: 'writeArticles',
  save: 'writeArticles',
  submit: 'writeArticles',
  recall: 'writeArticles',
  settleReference: 'writeArticles',
  sendBack: 'publishArticles',
  publish: 'publishArticles',
  unschedule: 'publishArticles',
  setEnd: 'publishArticles',
  withdraw: 'publishArticles',
}

export const readingAccess: AccessTable<typeof readingResident> = {
  favourites: 'keepFavourites',
  keepFavourite: 'keepFavourites',
  takeOverFavourites: 'keepFavourites',
  sayHelpful: 'anyone',
}

export const questionsAccess: AccessTable<typeof questionsResident> = { ask: 'askQuestions', mine: 'askQuestions', remove: 'askQuestions' }

export const questionDeskAccess: AccessTable<typeof questionDeskStaff> = {
  list: 'answerQuestions',
  waiting: 'answerQuestions',
  answer: 'answerQuestions',
  publish: 'answerQuestions',
  unpublish: 'answerQuestions',
}

export const pictureAccess: AccessTable<typeof picturesStaff> = { upload: 'uploadPictures', held: 'uploadPictures', judge: 'uploadPictures' }

export const campaignAccess: AccessTable<typeof campaignResident> = { list: 'anyone', read: 'anyone' }

export const campaignDeskAccess: AccessTable<typeof campaignStaff> = {
  list: 'readArticlesAtDesk',
  get: 'readArticlesAtDesk',
  entries: 'readArticlesAtDesk',
  save: 'writeArticles',
  submit: 'writeArticles',
  recall: 'writeArticles',
  addEntry: 'writeArticles',
  // Whoever hears that consent is taken back acts on it, alone and at once.
  withdrawEntry: 'writeArticles',
  consent: 'writeArticles',
  sendBack: 'publishArticles',
  publish: 'publishArticles',
  withdraw: 'publishArticles',
}
