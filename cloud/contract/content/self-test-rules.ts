type Question = { id: string; right: string; article: { slug: string; title: string } }

/** What came of a round: how many were right, and what to read next. It says nothing about anybody's health. */
export type SelfTestResult = { right: number; of: number; next: { slug: string; title: string }[] }

const mostArticles = 3

/** Articles of the questions that went wrong, in their order and each once; of all questions when none did. At most three. */
export function selfTestResult(questions: readonly Question[], chosen: Readonly<Record<string, string>>): SelfTestResult {
  const wrong = questions.filter(({ id, right }) => chosen[id] !== right)
  const worth = wrong.length > 0 ? wrong : questions
  const next = [...new Map(worth.map(({ article }) => [article.slug, article])).values()].slice(0, mostArticles)
  return { right: questions.length - wrong.length, of: questions.length, next }
}
