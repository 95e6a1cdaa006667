import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from 'react-router';
import { Loaded } from '../components/loaded.tsx';
import { FrontPage } from './front-page.tsx';
import { PasswordForm } from './password-form.tsx';
import { sessionQuery } from './use-session.ts';

/** After a one-time link, or when the password has become too old: nothing else before this. */
export default function SetPassword() {
  const query = useQuery(sessionQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  if (query.isError) return <Navigate to="/sign-in" replace />;
  return (
    <FrontPage title="设置口令">
      <Loaded query={query}>
        {(session) =>
          session.mustSetPassword ? (
            <>
              <p>
                {session.name}，您的登录名是<strong>{session.login}</strong>
                。请先设置口令，以后用登录名和口令登录。
              </p>
              <PasswordForm
                session={session}
                onDone={(next) => {
                  client.setQueryData(sessionQuery.queryKey, next);
                  navigate('/', { replace: true });
                }}
              />
            </>
          ) : (
            <Navigate to="/" replace />
          )
        }
      </Loaded>
    </FrontPage>
  );
}
