/** Hands a file of an answer to the browser. */
export function download({ fileName, content }: { fileName: string; content: string }) {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
