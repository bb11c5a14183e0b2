import type { ReactNode } from 'react'
import { isOutOfReach } from '../platform/failure'
import { Failed, Loading, NoPermission } from './states'

type Read<Data> = { data: Data | undefined; error: unknown; isPending: boolean; refetch: () => unknown }

type Props<Data> = {
  read: Read<Data>
  rows?: number
  /** What stands in place of the content when there is nothing; asked only once it is loaded. */
  empty?: { when: (data: Data) => boolean; show: ReactNode }
  children: (data: Data) => ReactNode
}

/** The one renderer of loading, failed, out of reach, empty and loaded. Data already shown stays while it is read again. */
export function Loaded<Data>({ read, rows, empty, children }: Props<Data>) {
  if (read.data !== undefined) return <>{empty?.when(read.data) ? empty.show : children(read.data)}</>
  if (isOutOfReach(read.error)) return <NoPermission />
  if (read.error) return <Failed error={read.error} retry={() => void read.refetch()} />
  return <Loading rows={rows} />
}
