import { referenceArticles } from './articles'
import { referenceFacts } from './facts'

/** Everything the database is filled with after the migrations, in production too. */
export const reference = { articles: referenceArticles, facts: referenceFacts }
