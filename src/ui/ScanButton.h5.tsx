import { useState } from 'react'
import { Button } from './Button'
import { ScanCamera } from './ScanCamera.h5'

/** Opens the camera in a dialog and hands over the first code it reads. */
export function ScanButton({ children, onText, busy }: { children: string; onText: (text: string) => void; busy?: boolean }) {
  const [scanning, setScanning] = useState(false)
  const found = (text: string) => {
    setScanning(false)
    onText(text)
  }
  return (
    <>
      <Button id='scan' icon='scan-line' busy={busy} onPress={() => setScanning(true)}>
        {children}
      </Button>
      {scanning && <ScanCamera onText={found} onClose={() => setScanning(false)} />}
    </>
  )
}
