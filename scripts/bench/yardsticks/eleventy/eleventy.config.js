export default function configure(eleventy) {
  eleventy.setUseGitIgnore(false);
  return {
    dir: { input: 'reports', includes: '../_includes', output: 'site' },
    markdownTemplateEngine: false,
  };
}
