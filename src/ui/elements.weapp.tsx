import { Button, Image, Input, Text, View } from '@tarojs/components'
import { useState, type PropsWithChildren } from 'react'
import type { DialogShellProps, HeadingProps, ListProps, PictureProps, PressProps, TableProps, TextInputProps } from './element-types'

/* On WeChat the same parts stand on its own components; aria reaches them through config/aria. */

export function Press({ onPress, children, className = '', id, label, role, checked, disabled, expanded }: PressProps) {
  const aria = {
    'aria-role': role ?? 'button',
    ...(label !== undefined && { 'aria-label': label }),
    ...(checked !== undefined && { 'aria-checked': String(checked) }),
    ...(disabled && { 'aria-disabled': 'true' }),
    ...(expanded !== undefined && { 'aria-expanded': String(expanded) }),
  }
  return (
    <Button id={id} className={`press ${className}`} hoverClass='press--held' onClick={() => !disabled && onPress()} {...aria}>
      {children}
    </Button>
  )
}

export function Heading({ level = 2, children, className = '', id }: HeadingProps) {
  return (
    <View id={id} className={`heading heading--${level} ${className}`} {...{ 'aria-role': 'heading' }}>
      {children}
    </View>
  )
}

export function TextInput({ id, label, value, onChange, onEnter, placeholder, maxLength = 140, kind = 'text', autoFocus }: TextInputProps) {
  return (
    <Input
      id={id}
      className='input'
      type='text'
      confirmType={kind === 'search' ? 'search' : 'done'}
      placeholder={placeholder}
      maxlength={maxLength}
      value={value}
      focus={autoFocus}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onEnter}
      {...{ 'aria-label': label }}
    />
  )
}

export function Main({ children }: PropsWithChildren) {
  return <View className='page__content'>{children}</View>
}

export function DialogShell({ title, onClose, children }: DialogShellProps) {
  return (
    <View className='dialog-ground' catchMove>
      <View className='dialog' {...{ 'aria-role': 'dialog', 'aria-label': title }}>
        {children}
      </View>
      <Text className='dialog-ground__away' onClick={onClose} {...{ 'aria-hidden': 'true' }} />
    </View>
  )
}

export function List({ ordered, items }: ListProps) {
  return (
    <View className='list'>
      {items.map((item, at) => (
        <View key={at} className='list__item list__item--drawn'>
          <Text className='list__mark'>{ordered ? `${at + 1}.` : '•'}</Text>
          <View className='grow'>{item}</View>
        </View>
      ))}
    </View>
  )
}

/** WeChat needs a whole address; without one, or when the picture does not come, its words stand there. */
export function Picture({ url, alt }: PictureProps) {
  const [broken, setBroken] = useState(false)
  if (broken || !url.startsWith('http')) return <View className='picture picture--none'>{alt}</View>
  return (
    <Image className='picture' src={url} mode='widthFix' lazyLoad onError={() => setBroken(true)} {...{ 'aria-role': 'img', 'aria-label': alt }} />
  )
}

/** Rows of a table read out one after the other, each cell under its column's name. */
export function Table({ caption, columns, rows }: TableProps) {
  return (
    <View className='table'>
      <View className='table__caption'>{caption}</View>
      <View className='table__row'>
        {columns.map((column) => (
          <View key={column} className='table__cell table__cell--head'>
            {column}
          </View>
        ))}
      </View>
      {rows.map((cells, at) => (
        <View key={at} className='table__row'>
          {cells.map((cell, column) => (
            <View key={column} className='table__cell'>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
