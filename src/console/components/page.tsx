import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

type Props = {
  readonly title: string;
  /** Beside the title: a status, a deadline. */
  readonly mark?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  readonly actions?: ReactNode;
  /** For forms and reading: no wider than a page of text. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
};

/** The frame of every page: one heading, the way back, what can be done here. */
export function Page({ title, mark, back, actions, narrow = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} - 依法`;
  }, [title]);
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      {back && (
        <Link className="page-back" to={back.to}>
          <ArrowLeftOutlined aria-hidden /> {back.label}
        </Link>
      )}
      <div className="page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {mark}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

type CardProps = {
  readonly title?: ReactNode;
  readonly extra?: ReactNode;
  /** On the home page two of these stand side by side. */
  readonly half?: boolean;
  readonly children: ReactNode;
};

/** A part of a page with a heading of its own. */
export function Card({ title, extra, half = false, children }: CardProps) {
  return (
    <section className={half ? 'card home-half' : 'card'}>
      {title !== undefined && (
        <div className="card-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
