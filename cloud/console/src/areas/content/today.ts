import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/account'
import { civilDateWords, daysUntil, daysUntilDay, momentWords } from '../../platform/time'
import { countWords, sourceOf } from '../../ui/tasks'
import type { Task, TaskSource } from '../../ui/tasks'
import { campaignsQuery } from './campaign-queries'
import type { CampaignRow } from './campaign-queries'
import { articlePages } from './queries'
import { waitingQuestionsQuery } from './question-queries'
import type { DeskArticle } from './queries'

const warnBefore = 30
const endsSoon = 14

/** Work on the text itself: review it, mend it, or renew it before it runs out. */
function workTask(article: DeskArticle, now: number): Task | null {
  const { slug, title, state, own, submittedAt, submittedBy, sentBack, endsAt } = article
  const common = { id: `work-${slug}`, to: `/articles/${slug}` }
  if (state === 'submitted' && !own && submittedAt)
    return {
      ...common,
      title: `审核《${title}》`,
      mark: { words: '待我审核', tone: 'gold' },
      detail: `${submittedBy} ${momentWords(submittedAt, now)} 送审`,
      inDays: Math.min(0, daysUntil(submittedAt, now)),
    }
  if (state === 'draft' && sentBack)
    return { ...common, title: `修改《${title}》`, mark: { words: '被退回', tone: 'gold' }, detail: '按审核意见改好后再送审', inDays: 0 }
  const left = endsAt && state === 'published' ? daysUntil(endsAt, now) : null
  if (endsAt && left !== null && left <= endsSoon)
    return {
      ...common,
      title: `续写或放下《${title}》`,
      mark: { words: '即将过期', tone: 'plain' },
      detail: `${momentWords(endsAt, now)} 到期`,
      inDays: left,
    }
  return null
}

/** Articles with hidden numbers, and those whose review is past or near. */
export function articleTask(article: DeskArticle, now: number): Task | null {
  const { slug, title, hiddenFacts, nextReviewOn } = article
  const inDays = daysUntilDay(nextReviewOn, now)
  const common = { id: slug, to: `/articles/${slug}`, title: `核对《${title}》` }
  if (hiddenFacts > 0) return { ...common, mark: { words: '号码未显示', tone: 'brand' }, detail: `${hiddenFacts} 处资料读者现在看不到`, inDays: 0 }
  if (inDays < 0) return { ...common, mark: { words: '已过核对日', tone: 'gold' }, detail: `应在 ${civilDateWords(nextReviewOn)} 前核对`, inDays }
  if (inDays <= warnBefore)
    return { ...common, mark: { words: '快到核对日', tone: 'plain' }, detail: `${civilDateWords(nextReviewOn)} 前核对`, inDays }
  return null
}

/** A theme day's page that waits for another pair of eyes, or came back. */
function campaignTask({ day, title, state, own, submittedAt, submittedBy, sentBack }: CampaignRow, now: number): Task | null {
  const common = { id: `campaign-${day}`, to: `/campaigns/${day}`, inDays: 0 }
  if (state === 'submitted' && !own && submittedAt)
    return {
      ...common,
      title: `审核专题《${title}》`,
      mark: { words: '待我审核', tone: 'gold' },
      detail: `${submittedBy} ${momentWords(submittedAt, now)} 送审`,
    }
  return sentBack && state !== 'submitted'
    ? { ...common, title: `修改专题《${title}》`, mark: { words: '被退回', tone: 'gold' }, detail: '按审核意见改好后再送审' }
    : null
}

/** Questions of readers that wait for an answer: one line for all of them. */
export function useQuestionTasks(now: number): TaskSource {
  const may = useMay()
  const read = useQuery({ ...waitingQuestionsQuery, enabled: may('answerQuestions') })
  const { waiting, since } = read.data ?? { waiting: 0, since: null }
  const task: Task[] =
    waiting > 0 && since
      ? [
          {
            id: 'questions',
            to: '/questions',
            mark: { words: '提问答复', tone: 'gold' },
            title: `答复 ${waiting} 个提问`,
            detail: `最早的 ${momentWords(since, now)} 提的`,
            inDays: Math.min(0, daysUntil(since, now)),
          },
        ]
      : []
  return sourceOf([read], task, [])
}

export function useArticleTasks(now: number): TaskSource {
  const may = useMay()
  const enabled = may('readArticlesAtDesk')
  const pages = articlePages({})
  const waiting = articlePages({ state: 'submitted' })
  const read = useQuery({ queryKey: [...pages.queryKey, 'first'], queryFn: () => pages.queryFn(undefined), enabled })
  const review = useQuery({ queryKey: [...waiting.queryKey, 'first'], queryFn: () => waiting.queryFn(undefined), enabled })
  const campaigns = useQuery({ ...campaignsQuery, enabled })
  const articles = read.data?.items ?? []
  const submitted = review.data?.items ?? []
  const others = articles.filter(({ state }) => state !== 'submitted')
  const tasks = [
    ...(campaigns.data ?? []).map((campaign) => campaignTask(campaign, now)),
    ...[...submitted, ...others].map((article) => workTask(article, now)),
    ...articles.filter(({ live }) => live).map((article) => articleTask(article, now)),
  ].filter((task) => task !== null)
  const hidden = articles.reduce((sum, { hiddenFacts }) => sum + hiddenFacts, 0)
  const figures = read.data
    ? [{ label: '资料未显示', value: `${hidden} 处`, note: `共 ${countWords(read.data)} 篇文章`, tone: hidden > 0 ? ('brand' as const) : undefined }]
    : []
  return sourceOf([read, review, campaigns], tasks, figures)
}
