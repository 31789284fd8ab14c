import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { ActAsDocument } from "../../gql/session.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useSession, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Problem } from "../../ui/Problem.tsx";

/** Chooses the post to act in; a person acts in one at a time. */
export function ChangePostPage() {
  const t = useText();
  const { posts, post: acting } = useViewer();
  const { renew, leave } = useSession();
  const [actAs, { loading, error }] = useMutation(ActAsDocument);
  const choose = (postId: string) => actAs({ variables: { postId } }).then(renew, () => undefined);
  return (
    <div className="stack narrow">
      <PageTitle title={t("posts.title")} />
      {error ? <Problem error={error} /> : null}
      {posts.length === 0 ? (
        <Empty title={t("posts.none")}>
          <Button variant="default" onClick={() => void leave(false)}>
            {t("account.signOut")}
          </Button>
        </Empty>
      ) : (
        <ul className="plain stack">
          {posts.map((post) => (
            <li key={post.id} className="sheet row spread">
              <div>
                <p className="strong">{t(`role.${post.role}`)}</p>
                <p>{post.unit?.name}</p>
                <p className="soft small">{t("posts.since", { from: date(post.from) })}</p>
              </div>
              {post.id === acting?.id ? (
                <span className="strong">{t("posts.acting")}</span>
              ) : (
                <Button loading={loading} onClick={() => void choose(post.id)}>
                  {t("posts.choose")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
