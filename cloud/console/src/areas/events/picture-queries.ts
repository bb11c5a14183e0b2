import { queryOptions } from '@tanstack/react-query'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'

export type EventPicture = Answers['organiserDesk']['pictures'][number]
export type PicturePeople = Asks['organiserDesk']['notePicture']['people']

export const eventPicturesQuery = (eventId: EventId) =>
  queryOptions({ queryKey: ['events', 'pictures', eventId], queryFn: () => client.organiserDesk.pictures({ eventId }) })

const stale = [['events', 'pictures']]
export const usePictureUpload = () => useChange({ send: client.pictureDesk.upload, stale: [] })
export const usePictureAdding = () => useChange({ send: client.organiserDesk.addPicture, stale })
export const usePictureNote = () => useChange({ send: client.organiserDesk.notePicture, stale })
export const useConsentWithdrawal = () => useChange({ send: client.organiserDesk.withdrawConsent, stale })
export const usePictureRemoval = () => useChange({ send: client.organiserDesk.removePicture, stale })
/** Somebody else than the sender looks. */
export const usePictureVerdict = () => useChange({ send: client.pictureDesk.judge, stale: [...stale, ['content']] })
