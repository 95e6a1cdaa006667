import { Page } from '../components/page.tsx';
import { YearFigures } from './year-figures.tsx';

/** 年度数据: the unit's own figures. */
export default function Figures() {
  return (
    <Page title="年度数据">
      <YearFigures />
    </Page>
  );
}
