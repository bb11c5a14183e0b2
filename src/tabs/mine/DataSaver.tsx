import { setDataSaver, useDataSaver } from '@/platform/data-saver'
import { Choice } from '@/ui/Choice'
import { Card } from '@/ui/Card'
import { words } from '../words'

/** 省流量: on or off. */
export function DataSaver() {
  const on = useDataSaver()
  return (
    <Card rows>
      <Choice id='data-saver' kind='switch' title={words.mine.dataSaver} text={words.mine.dataSaverText} checked={on} onChange={setDataSaver} />
    </Card>
  )
}
