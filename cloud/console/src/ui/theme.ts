import type { ThemeConfig } from 'antd'

/** The same colours as in base.css, for antd's parts. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#B5472F',
    colorPrimaryHover: '#9C3B26',
    colorPrimaryActive: '#83301F',
    colorLinkHover: '#9C3B26',
    colorLink: '#B5472F',
    colorInfo: '#1E6F66',
    colorSuccess: '#1E6F66',
    colorWarning: '#B7791F',
    colorError: '#AE2A1A',
    colorText: '#2A2522',
    colorTextSecondary: '#6B625C',
    colorTextDescription: '#6B625C',
    colorTextPlaceholder: '#756C65',
    colorBgLayout: '#FAF6F0',
    colorBorder: '#CFC4B8',
    colorBorderSecondary: '#EBE3DA',
    borderRadius: 8,
    borderRadiusLG: 12,
    controlHeight: 40,
    fontSize: 15,
    fontFamily: 'inherit',
    boxShadow: 'none',
    boxShadowSecondary: '0 0 0 1px #DDD2C6',
    boxShadowTertiary: 'none',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Form: { labelColor: '#2A2522', itemMarginBottom: 26, verticalLabelPadding: '0 0 6px' },
    DatePicker: { colorTextDisabled: '#756C65' },
    Select: { optionSelectedBg: '#F8E9E4' },
  },
}
