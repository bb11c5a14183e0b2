import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import type { Eraser } from '../identity'
import { eraseFavourites } from './favourite-store'
import { loadReference } from './load-reference'
import { createPictures } from './pictures'
import { contentData } from './my-data'
import type { ContentKit, ContentPorts } from './ports'
import { campaignDeskHandlers, campaignHandlers } from './campaigns'
import { applyReview, questionDeskHandlers, questionHandlers, stopQuestions } from './questions'
import { forgetQuestionsBefore, forgetQuestionsOf } from './question-store'
import { readingHandlers } from './reading'
import { cardsOfSlugs } from './store'
import { settleDue } from './publication-store'
import { residentHandlers } from './resident'
import { syncSearch } from './sync-search'
import { pictureHandlers, staffHandlers } from './staff'

/** The door of content: reading articles, the desk where they are written, and pictures for everyone. */
export function createContent(platform: Platform, ports: ContentPorts) {
  const kit: ContentKit = { ...platform, ...ports }
  const eraser: Eraser = async (work, accountId) => {
    await eraseFavourites(work, accountId)
    await forgetQuestionsOf(work, accountId)
  }
  return {
    handlers: {
      resident: residentHandlers(kit),
      reading: readingHandlers(kit),
      campaigns: campaignHandlers(kit),
      questions: questionHandlers(kit),
      staff: staffHandlers(kit),
      questionDesk: questionDeskHandlers(kit),
      campaignDesk: campaignDeskHandlers(kit),
      pictures: pictureHandlers(kit),
    },
    pictures: createPictures(kit),
    /** Which of these articles show now, by slug. */
    shownAmong: async (handle: Db, slugs: readonly string[], now: Date): Promise<ReadonlySet<string>> =>
      new Set((await cardsOfSlugs(handle, slugs, now)).map(({ slug }) => slug)),
    /** What an account kept, for the export of its own data. */
    dataOf: (handle: Db, accountId: string) => contentData(platform.sealer, handle, accountId),
    /** Verdicts about questions that waited for a person. */
    listeners: { 'text.reviewed': [applyReview] },
    /** What taking back a consent stops in the same moment. */
    stoppers: { articleQuestions: stopQuestions(kit) },
    /** Forgets the words of questions asked before a moment; answers how many. */
    forgetQuestions: forgetQuestionsBefore,
    /** Removes what an account kept. */
    eraser,
    /** Round of the timer: scheduled texts whose time has come take their place. Reading does not wait for it. */
    settle: () =>
      kit.db.transaction().execute(async (work) => {
        const slugs = await settleDue(work, kit.clock.now())
        if (slugs.length > 0) await syncSearch(work, slugs)
        return slugs.length
      }),
  }
}
export type Content = ReturnType<typeof createContent>

/** Loads the articles and facts of `cloud/reference`, after the migrations; safe to run again. */
export async function loadContentReference(deps: Pick<Platform, 'db' | 'clock'>) {
  // Imported here, so that a bundle that never loads the reference does not carry it.
  const { reference } = await import('../../../../reference/index')
  return loadReference(deps, reference)
}
