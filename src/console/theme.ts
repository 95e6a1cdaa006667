import type { ThemeConfig } from 'antd';

/**
 * Colours and sizes of the console. Ant Design's own greys for hints and secondary text are too pale for WCAG 2.2 AA;
 * every text colour here has at least 4.5:1 on white and on the page's grey.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#12559b',
    colorInfo: '#12559b',
    colorLink: '#12559b',
    colorLinkHover: '#0e3c6e',
    colorLinkActive: '#0e3c6e',
    colorSuccess: '#1b7a3d',
    colorWarning: '#8f5a00',
    colorError: '#b42318',
    colorText: '#1b2430',
    colorTextHeading: '#1b2430',
    colorTextSecondary: '#47525f',
    colorTextTertiary: '#525d6a',
    colorTextQuaternary: '#5b6673',
    colorTextDescription: '#525d6a',
    colorTextPlaceholder: '#616c79',
    colorTextDisabled: '#616c79',
    colorIcon: '#525d6a',
    colorBorder: '#aab4c0',
    colorBorderSecondary: '#dbe1e8',
    colorBgLayout: '#f3f5f8',
    fontFamily:
      '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
    fontSize: 15,
    lineHeight: 1.6,
    controlHeight: 36,
    borderRadius: 4,
    // Nothing moves: it would stutter on old PCs, and a control must not wait for an animation that gets lost.
    motion: false,
    // One layer for everything that floats keeps the page's own sticky header below it.
    zIndexPopupBase: 1000,
  },
  components: {
    Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 4px' },
    Menu: { itemBorderRadius: 4, itemHeight: 42 },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
  },
};
