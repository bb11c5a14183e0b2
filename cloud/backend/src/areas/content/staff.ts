import { contentStaff, picturesStaff } from '@xiongguan/contract/content/staff'
import { guarded } from '../../platform/access/guard'
import { acceptPicture } from './accept-picture'
import { pictureAccess, staffAccess } from './access'
import { judgePicture, listHeldPictures } from './judge-picture'
import { publishPiece, recallPiece, sendBackPiece, setPieceEnd, unschedulePiece, withdrawPiece } from './decide-piece'
import type { ContentKit } from './ports'
import { listLeastHelpfulArticles, readHelpfulness } from './read-helpful'
import { findDeskFacts, listPieces, readPiece, readVersion, readVersions } from './read-piece'
import { createPiece, savePiece, settleReference, submitPiece } from './write-piece'

export function staffHandlers(kit: ContentKit) {
  const os = guarded(contentStaff, staffAccess, kit.limiter)
  return {
    list: os.list.handler(({ input, context }) => listPieces(kit, context, input)),
    get: os.get.handler(({ input, context }) => readPiece(kit, context, input.slug)),
    facts: os.facts.handler(({ input }) => findDeskFacts(kit, input.words)),
    versions: os.versions.handler(({ input }) => readVersions(kit, input.slug)),
    version: os.version.handler(({ input, context }) => readVersion(kit, context, input.slug, Number(input.number))),
    create: os.create.handler(({ input, context }) => createPiece(kit, context, input)),
    save: os.save.handler(({ input, context }) => savePiece(kit, context, input)),
    submit: os.submit.handler(({ input, context }) => submitPiece(kit, context, input)),
    recall: os.recall.handler(({ input, context }) => recallPiece(kit, context, input)),
    settleReference: os.settleReference.handler(({ input, context }) => settleReference(kit, context, input)),
    sendBack: os.sendBack.handler(({ input, context }) => sendBackPiece(kit, context, input)),
    publish: os.publish.handler(({ input, context }) => publishPiece(kit, context, input)),
    unschedule: os.unschedule.handler(({ input, context }) => unschedulePiece(kit, context, input)),
    setEnd: os.setEnd.handler(({ input, context }) => setPieceEnd(kit, context, input)),
    withdraw: os.withdraw.handler(({ input, context }) => withdrawPiece(kit, context, input)),
    leastHelpful: os.leastHelpful.handler(({ input }) => listLeastHelpfulArticles(kit, input)),
    helpfulness: os.helpfulness.handler(({ input }) => readHelpfulness(kit, input.slug)),
  }
}

export function pictureHandlers(kit: ContentKit) {
  const os = guarded(picturesStaff, pictureAccess, kit.limiter)
  return {
    upload: os.upload.handler(({ input, context }) => acceptPicture(kit, context, input)),
    held: os.held.handler(({ input, context }) => listHeldPictures(kit, context, input.cursor)),
    judge: os.judge.handler(({ input, context }) => judgePicture(kit, context, input)),
  }
}
