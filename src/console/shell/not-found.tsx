import { Button } from 'antd';
import { Link, useRouteError } from 'react-router';
import { Page } from '../components/page.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="没有这一页" narrow>
      <div className="card">
        <p>地址可能输错了，或者这一页已经不在。</p>
        <Link to="/">回到首页</Link>
      </div>
    </Page>
  );
}

/** A fault of a page. Says so in words and keeps the rest of the console usable. */
export function Fault() {
  const error = useRouteError();
  console.error(error);
  return (
    <Page title="页面出了差错" narrow>
      <div className="card" role="alert">
        <p>这一页没有显示出来。已经提交成功的内容不受影响。</p>
        <p>请刷新后再试；如仍不行，请告诉系统管理员您正在办理什么。</p>
        <Button onClick={() => window.location.reload()}>刷新</Button>
      </div>
    </Page>
  );
}
