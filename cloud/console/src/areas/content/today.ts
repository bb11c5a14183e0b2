import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/account'
import { civilDateWords, daysUntil } from '../../platform/time'
import { countWords, sourceOf } from '../../ui/tasks'
import type { Task, TaskSource } from '../../ui/tasks'
import { articlePages } from './queries'
import type { DeskArticle } from './queries'

const warnBefore = 30

/** Articles with hidden numbers, and those whose review is past or near. */
export function articleTask(article: DeskArticle, now: number): Task | null {
  const { slug, title, hiddenFacts, nextReviewOn } = article
  const inDays = daysUntil(`${nextReviewOn}T00:00:00+08:00`, now)
  const common = { id: slug, to: `/articles/${slug}`, title: `核对《${title}》` }
  if (hiddenFacts > 0) return { ...common, mark: { words: '号码未显示', tone: 'brand' }, detail: `${hiddenFacts} 处资料读者现在看不到`, inDays: 0 }
  if (inDays < 0) return { ...common, mark: { words: '已过核对日', tone: 'gold' }, detail: `应在 ${civilDateWords(nextReviewOn)} 前核对`, inDays }
  if (inDays <= warnBefore)
    return { ...common, mark: { words: '快到核对日', tone: 'plain' }, detail: `${civilDateWords(nextReviewOn)} 前核对`, inDays }
  return null
}

export function useArticleTasks(now: number): TaskSource {
  const may = useMay()
  const pages = articlePages(undefined)
  const read = useQuery({ queryKey: [...pages.queryKey, 'first'], queryFn: () => pages.queryFn(undefined), enabled: may('readArticlesAtDesk') })
  const articles = read.data?.items ?? []
  const tasks = articles.map((article) => articleTask(article, now)).filter((task) => task !== null)
  const hidden = articles.reduce((sum, { hiddenFacts }) => sum + hiddenFacts, 0)
  const figures = read.data
    ? [{ label: '资料未显示', value: `${hidden} 处`, note: `共 ${countWords(read.data)} 篇文章`, tone: hidden > 0 ? ('brand' as const) : undefined }]
    : []
  return sourceOf([read], tasks, figures)
}
