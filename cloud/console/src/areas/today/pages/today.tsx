import { useState } from 'react'
import { dayWords } from '../../../platform/time'
import { Figures } from '../../../ui/card'
import { Page } from '../../../ui/page'
import { useMemberTasks } from '../../association/today'
import { useRequestTasks } from '../../consent/today'
import { useArticleTasks, useQuestionTasks } from '../../content/today'
import { NextEvents } from '../../events/card'
import { useEventTasks } from '../../events/today'
import { useCallTasks } from '../../guidance/today'
import { useAuthorityTasks } from '../../identity/today'
import { useDuplicateTasks, useFamilyTasks } from '../../membership/today'
import { useNoticeTasks } from '../../notices/today'
import { TaskList } from '../parts/task-list'
import { words } from '../words'
import styles from './today.module.css'

/** What needs doing now. Each area contributes its own tasks and numbers. */
export default function TodayPage() {
  const [now] = useState(() => Date.now())
  const sources = [
    useEventTasks(now),
    useMemberTasks(now),
    useAuthorityTasks(now),
    useNoticeTasks(now),
    useFamilyTasks(now),
    useRequestTasks(now),
    useArticleTasks(now),
    useQuestionTasks(now),
    useDuplicateTasks(),
    useCallTasks(),
  ]
  const figures = sources.flatMap((source) => source.figures)
  return (
    <Page title={words.title} sub={dayWords(now)}>
      {figures.length > 0 && <Figures figures={figures} />}
      <div className={styles.columns}>
        <TaskList sources={sources} />
        <NextEvents now={now} />
      </div>
    </Page>
  )
}
