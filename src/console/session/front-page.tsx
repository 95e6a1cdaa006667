import { type ReactNode, useEffect } from 'react';

/** The page before the console: signing in, first password. */
export function FrontPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} - 依法`;
  }, [title]);
  return (
    <div className="front">
      <header className="front-head">
        <p className="front-name">依法</p>
        <p>法治政府建设工作平台</p>
      </header>
      <main className="front-card">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="front-notice">
        <strong>涉密不上网，上网不涉密。</strong>
        本系统不处理国家秘密，严禁录入、上传涉密和工作秘密内容。
      </footer>
    </div>
  );
}
