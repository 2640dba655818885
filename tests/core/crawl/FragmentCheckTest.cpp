#include "crawl/FragmentCheck.h"

#include "crawl/CodeHosts.h"
#include "html/PageReader.h"
#include "support/Catch.h"
#include "url/UrlParser.h"

#include <string>
#include <tuple>

using namespace crawl;

namespace {

FragmentTargets targetsOf(const std::string& body)
{
    html::Page page = html::readPage(body, std::nullopt, *url::parseUrl("https://a.test/"));
    return FragmentTargets::of(page);
}

const std::string script = "<script src=visitors.js></script>";
const std::string muchText = "<p>" + std::string(300, 'x');

} // namespace

TEST_CASE("a fragment is found by id or by the name of an a, raw or percent-decoded",
          "[crawl]") // HTML §7.4.6.4
{
    const auto targets = targetsOf("<p id=plain><a name=named></a><p id='a b'><p id=caf\xC3\xA9><p id=50%25>"
                                   "<svg><circle id=dot /></svg><p id=user-content-written>");
    for (const char* const there : {"plain", "named", "a%20b", "caf%C3%A9", "50%25", "50%2525", "dot", "top",
                                    "TOP", "%74op", "written", "user-content-written", "plain:~:text=x"})
        CHECK(hasIndicatedPart(targets, there));
    for (const char* const missing : {"Plain", "other", "a+b", "topp", "plain%20", "content-written"})
        CHECK_FALSE(hasIndicatedPart(targets, missing));
}

TEST_CASE("an empty fragment, top and a text alone need no target", "[crawl]")
{
    CHECK_FALSE(needsTarget(""));
    CHECK_FALSE(needsTarget("Top"));
    CHECK_FALSE(needsTarget(":~:text=x"));
    CHECK_FALSE(needsTarget("svgView(viewBox(0,0,10,10))")); // SVG 2 §16.3.2
    CHECK(needsTarget("x"));
    CHECK(needsTarget("x:~:text=y"));
}

TEST_CASE("a missing part may be a script's where something else points at a script", "[crawl]")
{
    const auto [body, fragment, mayBe] = GENERATE_COPY(table<std::string, std::string, bool>({
        // Nearly every page has a script: a page of ids that lacks one is just that.
        {script + "<h2 id=one>One</h2>" + muchText, "two", false},
        {"<h2 id=one>One</h2>" + muchText, "/route", false}, // no script
        {muchText, "two", false},
        // A script's own
        {script + "<h2 id=one>One</h2>" + muchText, "/route", true},
        {script + "<h2 id=one>One</h2>" + muchText, "!/route", true},
        {script + "<h2 id=one>One</h2>" + muchText, "map=12/48.1/11.5", true},
        // No id at all
        {script + muchText, "two", true},
        // A shell
        {script + "<div id=root></div>Please turn on scripts.", "two", true},
        {"<div id=root></div>Hello.", "two", false},
        // A heading that waits for its id
        {script + "<h2 id=one>One</h2><h2>Getting Started</h2>" + muchText, "getting-started", true},
        {script + "<h2 id=one>One</h2><h2>Getting Started</h2>" + muchText, "getting%20started", true},
        {script + "<h2 id=one>One</h2><h2>Getting Started</h2>" + muchText, "started", false},
        {"<h2 id=one>One</h2><h2>Getting Started</h2>" + muchText, "getting-started", false},
    }));
    INFO(body << " #" << fragment);
    const auto targets = targetsOf(body);
    CHECK_FALSE(hasIndicatedPart(targets, fragment));
    CHECK(mayBeMadeByScript(targets, fragment) == mayBe);
}

TEST_CASE("each manner of each code host is known", "[crawl]")
{
    const auto [host, fragment] = GENERATE(table<std::string, std::string>({
        {"github.com", "L10"},
        {"github.com", "L10-L20"},
        {"github.com", "L10-20"},
        {"github.com", "L10C3"},
        {"github.com", "L10C3-L20C5"},
        {"github.com", "diff-0123abcR10"},
        {"gist.github.com", "file-main-cpp-L3"},
        {"github.com", "issue-1"},
        {"github.com", "issuecomment-123456"},
        {"github.com", "pullrequestreview-1"},
        {"github.com", "discussion_r12"},
        {"github.com", "discussion-12"},
        {"github.com", "discussioncomment-12"},
        {"github.com", "commitcomment-12"},
        {"gist.github.com", "gistcomment-12"},
        {"github.com", "event-12"},
        {"github.com", "ref-commit-0123abc"},
        {"github.com", "step:4:27"},
        {"github.com", "readme"},
        {"github.company.test", "L1"},
        {"gitlab.com", "L10"},
        {"gitlab.com", "L10-20"},
        {"gitlab.com", "L10-L20"},
        {"gitlab.com", "LC10"},
        {"gitlab.com", "note_12"},
        {"gitlab.com", "discussion_0123abc"},
        {"gitlab.com", "diff-content-0123abc"},
        {"gitlab.company.test", "note_12"},
        {"salsa.debian.org", "L10"},
        {"invent.kde.org", "L10"},
        {"framagit.org", "L10"},
        {"bitbucket.org", "lines-10"},
        {"bitbucket.org", "lines-10:20"},
        {"bitbucket.org", "comment-1"},
        {"bitbucket.org", "chg-src/main.cpp"},
        {"bitbucket.org", "markdown-header-usage"},
        {"bitbucket.org", "main.cpp-10"},
        {"bitbucket.company.test", "lines-10"},
        {"codeberg.org", "L10"},
        {"codeberg.org", "L10-L20"},
        {"codeberg.org", "L10-20"},
        {"gitea.com", "issue-1"},
        {"codeberg.org", "issuecomment-12"},
        {"codeberg.org", "diff-0123abc"},
        {"gitea.company.test", "L10"},
        {"forgejo.company.test", "L10"},
        {"git.sr.ht", "L10"},
        {"git.sr.ht", "L10-20"},
        {"hg.sr.ht", "event-1"},
        {"android.googlesource.com", "10"},
        {"chromium.googlesource.com", "10"},
    }));
    INFO(host << " #" << fragment);
    CHECK(isMannerOfCodeHost(host, fragment));
    CHECK_FALSE(isMannerOfCodeHost("a.test", fragment));
    CHECK_FALSE(isMannerOfCodeHost("not" + host, fragment));
}

TEST_CASE("what is nobody's manner is none", "[crawl]")
{
    for (const char* const fragment : {"", "L", "Lx", "L10-", "L10-Lx", "L10x", "issuecomment-",
                                       "issuecomment-x", "installation", "diff-", "note_12"})
        CHECK_FALSE(isMannerOfCodeHost("github.com", fragment));
    CHECK_FALSE(isMannerOfCodeHost("bitbucket.org", "-10"));
    CHECK_FALSE(isMannerOfCodeHost("bitbucket.org", "L10"));
}
