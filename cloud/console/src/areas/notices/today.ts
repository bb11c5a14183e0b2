import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/account'
import { daysUntil, momentWords } from '../../platform/time'
import { countWords, sourceOf } from '../../ui/tasks'
import type { Task, TaskSource } from '../../ui/tasks'
import { deadLetterPages, heldTextPages } from './queries'
import type { DeadLetter, HeldText } from './queries'
import { messageWords } from './words'

const to = '/deliveries'

export const heldTextTask = ({ heldTextId, text, field, at }: HeldText, now: number): Task => ({
  id: heldTextId,
  to,
  mark: { words: '待审核', tone: 'gold' },
  title: `审核“${text}”`,
  detail: `${field} · ${momentWords(at, now)} 提交`,
  inDays: Math.min(0, daysUntil(at, now)),
})

export const deadLetterTask = ({ messageId, kind, attempts, lastAt }: DeadLetter, now: number): Task => ({
  id: messageId,
  to,
  mark: { words: '投递失败', tone: 'brand' },
  title: `重新投递：${messageWords(kind)}`,
  detail: `试过 ${attempts} 次 · 最后一次 ${momentWords(lastAt, now)}`,
  inDays: 0,
})

/** Texts to judge and messages to send again. */
export function useNoticeTasks(now: number): TaskSource {
  const may = useMay()
  const held = useQuery({
    queryKey: [...heldTextPages.queryKey, 'first'],
    queryFn: () => heldTextPages.queryFn(undefined),
    enabled: may('reviewText'),
  })
  const dead = useQuery({
    queryKey: [...deadLetterPages.queryKey, 'first'],
    queryFn: () => deadLetterPages.queryFn(undefined),
    enabled: may('seeDeliveries'),
  })
  const tasks = [
    ...(held.data?.items ?? []).map((text) => heldTextTask(text, now)),
    ...(dead.data?.items ?? []).map((letter) => deadLetterTask(letter, now)),
  ]
  const figures = [
    ...(held.data
      ? [
          {
            label: '待审核文字',
            value: `${countWords(held.data)} 段`,
            note: held.data.items.length > 0 ? '机器拿不准，由人来看' : '没有等待的',
            tone: held.data.items.length > 0 ? ('gold' as const) : undefined,
          },
        ]
      : []),
    ...(dead.data
      ? [
          {
            label: '投递失败',
            value: `${countWords(dead.data)} 条`,
            note: dead.data.items.length > 0 ? '需要重新投递' : '消息都送到了',
            tone: dead.data.items.length > 0 ? ('brand' as const) : undefined,
          },
        ]
      : []),
  ]
  return sourceOf([held, dead], tasks, figures)
}
