import { subPackages, tabs } from './routes'

export default defineAppConfig({
  pages: Object.values(tabs),
  subPackages,
  window: {
    navigationBarTitleText: '幸福雄关',
    navigationBarBackgroundColor: '#FAF6F0',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF6F0',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6B625C',
    selectedColor: '#B5472F',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      { pagePath: tabs.home, text: '首页', iconPath: 'assets/tab/home.png', selectedIconPath: 'assets/tab/home-selected.png' },
      { pagePath: tabs.read, text: '科普', iconPath: 'assets/tab/read.png', selectedIconPath: 'assets/tab/read-selected.png' },
      { pagePath: tabs.services, text: '服务', iconPath: 'assets/tab/services.png', selectedIconPath: 'assets/tab/services-selected.png' },
      { pagePath: tabs.mine, text: '我的', iconPath: 'assets/tab/mine.png', selectedIconPath: 'assets/tab/mine-selected.png' },
    ],
  },
  // Taro's types do not know this field of WeChat's app.json.
  ...{ cloud: true },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
})
