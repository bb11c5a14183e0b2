/** Icons drawn in icons.scss; names of lucide. */
export type IconName =
  | 'house' | 'book-open' | 'layout-grid' | 'user-round' | 'calendar-days' | 'map-pin' | 'phone' | 'ticket' | 'scan-line' | 'users-round'
  | 'bell' | 'shield-check' | 'chevron-left' | 'chevron-right' | 'search' | 'info' | 'triangle-alert' | 'circle-help' | 'circle-check'
  | 'wifi-off' | 'clock' | 'check' | 'x' | 'a-large-small' | 'heart-handshake' | 'hospital' | 'baby' | 'syringe' | 'apple' | 'lightbulb'
  | 'hand-coins' | 'flag' | 'share-2' | 'log-out' | 'pencil' | 'plus' | 'refresh-cw' | 'circle-alert' | 'inbox' | 'file-text' | 'trash-2'
  | 'moon' | 'minus' | 'undo-2' | 'megaphone'
