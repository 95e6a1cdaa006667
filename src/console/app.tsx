import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, type ConfigProviderProps } from 'antd';
import chinese from 'antd/es/locale/zh_CN.js';
import 'dayjs/locale/zh-cn.js';
import dayjs from 'dayjs';
import { RouterProvider } from 'react-router';
import { queryClient } from './query-client.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';

dayjs.locale('zh-cn');

type Locale = NonNullable<ConfigProviderProps['locale']>;

/** Types and bundler disagree on whether the locale's default export is the locale or wraps it. */
function localeOf(imported: Locale | { readonly default: Locale }): Locale {
  return 'default' in imported ? imported.default : imported;
}

export function App() {
  return (
    <ConfigProvider locale={localeOf(chinese)} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp message={{ top: 64 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
