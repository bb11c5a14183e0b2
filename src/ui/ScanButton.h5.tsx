import { useState } from 'react'
import { Button } from './Button'
import { ScanCamera, type CameraWords } from './ScanCamera.h5'

type ScanButtonProps = { children: string; onText: (text: string) => void; busy?: boolean; kind?: 'primary' | 'secondary'; camera?: CameraWords }

/** Opens the camera in a dialog and hands over the first code it reads. */
export function ScanButton({ children, onText, busy, kind, camera }: ScanButtonProps) {
  const [scanning, setScanning] = useState(false)
  const found = (text: string) => {
    setScanning(false)
    onText(text)
  }
  return (
    <>
      <Button id='scan' kind={kind} icon='scan-line' busy={busy} onPress={() => setScanning(true)}>
        {children}
      </Button>
      {scanning && <ScanCamera words={camera} onText={found} onClose={() => setScanning(false)} />}
    </>
  )
}
