/** What `INSTALL.md` says of pushing to a registry, in English. */
export function formatPushGuide({ base, patch }: { readonly base: string; readonly patch: boolean }): string {
  return `### Into a registry over the network

Where the storage cannot be reached, the images are pushed, with curl, from any machine that reaches the registry. Harbor takes them
only this way: its database does not see what is written into its storage.

    bash install.sh images --push HOST[:PORT][/PREFIX] --auth-file LOGIN --dry-run
    bash install.sh images --push HOST[:PORT][/PREFIX] --auth-file LOGIN

- LOGIN is a file with one line, \`user:password\`, as it is: a robot of Harbor is \`robot$name:secret\`. Instead of it the variable
  \`SLIPWAY_AUTH_HOST_PORT\` is read (\`harbor.local:8443\` makes \`SLIPWAY_AUTH_HARBOR_LOCAL_8443\`). Neither gets onto a command line or into a log.
- \`--ca-file FILE\` names the CA of the site; \`--plain-http\` is for a registry without TLS. curl goes through the proxy of the environment
  (\`https_proxy\`): name a registry that is not behind it in \`no_proxy\`.
- Images keep their names, after PREFIX where there is one. In Harbor the first part of a name is the project. It has to be there;
  \`--create-projects\` makes those that lack, private, if the login may do that.
- A blob that is there is not sent again, one that another repository has is mounted. Each is read from its segment, checked, sent, and
  the registry's digest of it compared; manifests follow, tags come last. Nothing is staged. Blobs of more than 64 MiB are sent in
  pieces and go on where the registry stands after a cut; where a proxy limits requests, take a smaller \`--piece-size MIB\`.
- Of what is there the registry is asked for presence, not for bytes; \`--deep\` reads it all.
- Most registries, Harbor among them, take an image of several platforms only with all of them. A package that was built for some
  of its platforms is refused before anything is sent: it goes into a --storage. \`--partial-indexes\` tries all the same, for a
  registry that is set to take such images.
- A tag that names another image is refused before anything is sent; \`--overwrite\` moves it.${patch ? `
- Before anything is sent, everything that this package takes from ${base} must be in the registry, and its tags must point where
  ${base} has them. A registry keeps no record of versions: once this package is in, pushing ${base} again is refused.` : ''}

\`status --push\`, with the same options, only asks: whether each tag is \`present\`, \`missing\`, has an \`other digest\`, or is \`unknown\`, and how many
blobs and manifests lack. A refusal says which image it is about and begins with \`denied\`, \`missing\`, or \`unknown\` for what nobody could say.
`;
}

/** The same in Chinese, one point. */
export const chinesePushGuide = '无法直接访问存储时（例如 Harbor，其数据库不会感知直接写入存储的内容），改用 `bash install.sh images --push HOST[:PORT][/PREFIX] --auth-file LOGIN` 推送；LOGIN 文件的内容为一行 `用户名:密码`（机器人账号如 `robot$name:secret` 原样填写），也可用环境变量 `SLIPWAY_AUTH_HOST_PORT`。`--ca-file` 指定站点 CA，`--create-projects` 在 Harbor 中创建缺少的项目（私有）。中断后重新运行只发送缺少的部分；标签最后写入，已指向其他镜像的标签须加 `--overwrite` 才会移动。`status --push` 只核对、不写入。环境中设置了代理（`https_proxy`）而镜像仓库不经过代理时，请把它写入 `no_proxy`。';
