#include "html/LinkRelation.h"

#include "support/Catch.h"

using html::LinkRelation;
using html::LinkType;
using html::LinkUse;
using html::relationOfLink;

TEST_CASE("what a link element brings is said by its rel", "[html]")
{
    CHECK(relationOfLink("alternate STYLESHEET", "", "") == LinkRelation{LinkType::Css, LinkUse::LoadSheet});
    CHECK(relationOfLink("apple-touch-icon", "", "") == LinkRelation{LinkType::Image, LinkUse::Load});
    CHECK(relationOfLink("\n canonical\t", "", "") == LinkRelation{LinkType::Hyperlink, LinkUse::Navigate});
    CHECK(relationOfLink("modulepreload", "", "") == LinkRelation{LinkType::JavaScript, LinkUse::Load});
    CHECK(relationOfLink("webmention", "", "") == LinkRelation{LinkType::Other, LinkUse::SubmitPost});
    CHECK(relationOfLink("", "", "") == LinkRelation{LinkType::Other, LinkUse::Load});
    CHECK(relationOfLink("made-up", "", "") == LinkRelation{LinkType::Other, LinkUse::Load});
}

TEST_CASE("a link element to a page of the site leads to it, in whatever words", "[html]")
{
    const std::string rel = GENERATE(as<std::string>(), "canonical", "alternate", "prev", "next", "help");
    INFO(rel);
    CHECK(relationOfLink(rel, "", "") == LinkRelation{LinkType::Hyperlink, LinkUse::Navigate});
    CHECK(relationOfLink(rel, "", "text/html; charset=utf-8") ==
          LinkRelation{LinkType::Hyperlink, LinkUse::Navigate});
    CHECK(relationOfLink(rel, "", "application/json") == LinkRelation{LinkType::Hyperlink, LinkUse::Load});
}

TEST_CASE("sheets, manifests and feeds are read further", "[html]")
{
    CHECK(relationOfLink("stylesheet", "", "text/css")->use == LinkUse::LoadSheet);
    CHECK(relationOfLink("stylesheet", "", " Text/CSS; x")->use == LinkUse::LoadSheet);
    CHECK_FALSE(relationOfLink("stylesheet", "", "text/less").has_value());
    CHECK(relationOfLink("alternate stylesheet", "", "")->use == LinkUse::LoadSheet);
    CHECK(relationOfLink("manifest", "", "")->use == LinkUse::LoadManifest);
    CHECK(relationOfLink("alternate", "", "application/RSS+xml")->use == LinkUse::LoadFeed);
    CHECK(relationOfLink("alternate", "", " application/atom+xml; x")->use == LinkUse::LoadFeed);
    CHECK(relationOfLink("feed", "", "")->use == LinkUse::LoadFeed);
    CHECK(relationOfLink("prefetch", "", "")->use == LinkUse::Load);
}

TEST_CASE("what is preloaded is said by its destination", "[html]")
{
    CHECK(relationOfLink("preload", "Style", "")->type == LinkType::Css);
    CHECK(relationOfLink("preload", "script", "")->type == LinkType::JavaScript);
    CHECK(relationOfLink("preload", "image", "")->type == LinkType::Image);
    CHECK(relationOfLink("preload", "video", "")->type == LinkType::Media);
    CHECK(relationOfLink("preload", "font", "")->type == LinkType::Other);
    // What is used as well is read as what it is used as.
    CHECK(relationOfLink("preload stylesheet", "style", "")->use == LinkUse::LoadSheet);
    CHECK(relationOfLink("icon preload", "fetch", "")->type == LinkType::Image);
    CHECK(relationOfLink("preload alternate", "image", "")->type == LinkType::Image);
}

TEST_CASE("a host to be ready for is no link, unless the element asks for more", "[html]")
{
    CHECK_FALSE(relationOfLink("preconnect", "", ""));
    CHECK_FALSE(relationOfLink("DNS-prefetch  preconnect", "", ""));
    CHECK(relationOfLink("preconnect stylesheet", "", "")->type == LinkType::Css);
}
