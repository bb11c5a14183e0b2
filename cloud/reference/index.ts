import { referenceArticles } from './articles'
import { referenceDrafts } from './drafts'
import { referenceFacts } from './facts'

/** Everything the database is filled with after the migrations, in production too. */
export const reference = { articles: referenceArticles, drafts: referenceDrafts, facts: referenceFacts }
