import { Link } from 'react-router-dom'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Failed, Loading, State } from '../../../ui/states'
import { inOrder } from '../../../ui/tasks'
import type { Task, TaskSource } from '../../../ui/tasks'
import { nearness, words } from '../words'
import styles from './task-list.module.css'

function TaskLine({ task }: { task: Task }) {
  return (
    <li>
      <Link to={task.to} className={styles.line}>
        <span className={styles.mark}>
          <Chip tone={task.mark.tone}>{task.mark.words}</Chip>
        </span>
        <span className={styles.what}>
          <strong>{task.title}</strong>
          <span className={styles.detail}>{task.detail}</span>
        </span>
        <span className={`${styles.when} ${task.inDays <= 0 ? styles.pressing : ''}`}>{nearness(task.inDays)}</span>
        <span className={styles.go} aria-hidden='true'>
          ›
        </span>
      </Link>
    </li>
  )
}

/** All areas' tasks in one order. An area that failed says so without hiding the others. */
export function TaskList({ sources }: { sources: TaskSource[] }) {
  const tasks = inOrder(sources)
  const failed = sources.filter(({ error }) => error)
  const pending = sources.some((source) => source.pending)
  return (
    <Card title={tasks.length > 0 ? `要办的事（${tasks.length}）` : '要办的事'}>
      {failed[0] && <Failed error={failed[0].error} retry={() => failed.forEach(({ retry }) => retry())} />}
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </ul>
      )}
      {pending && <Loading rows={3} />}
      {tasks.length === 0 && !pending && failed.length === 0 && <State {...words.nothing} />}
    </Card>
  )
}
