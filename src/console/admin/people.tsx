import { Page } from '../components/page.tsx';
export default function Home() {
  return <Page title="首页">x</Page>;
}
