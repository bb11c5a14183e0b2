import type { readingResident } from '@xiongguan/contract/content/reading'
import type { contentResident } from '@xiongguan/contract/content/resident'
import type { contentStaff, picturesStaff } from '@xiongguan/contract/content/staff'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof contentResident> = {
  topics: 'anyone',
  list: 'anyone',
  search: 'anyone',
  offerWords: 'anyone',
  read: 'anyone',
}

export const staffAccess: AccessTable<typeof contentStaff> = {
  list: 'readArticlesAtDesk',
  preview: 'readArticlesAtDesk',
  leastHelpful: 'readArticlesAtDesk',
  helpfulness: 'readArticlesAtDesk',
}

export const readingAccess: AccessTable<typeof readingResident> = {
  favourites: 'keepFavourites',
  keepFavourite: 'keepFavourites',
  takeOverFavourites: 'keepFavourites',
  sayHelpful: 'anyone',
}

export const pictureAccess: AccessTable<typeof picturesStaff> = { upload: 'uploadPictures', held: 'uploadPictures', judge: 'uploadPictures' }
