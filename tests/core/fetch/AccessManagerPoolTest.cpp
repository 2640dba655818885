#include "fetch/AccessManagerPool.h"

#include "support/Catch.h"

#include <map>

using fetch::AccessManagerPool;

namespace {

const url::Origin origin{"https", "example.org", 443};

} // namespace

TEST_CASE("no manager has more than six requests to a host", "[fetch]")
{
    AccessManagerPool pool;
    std::vector<std::unique_ptr<AccessManagerPool::Lease>> leases;
    std::map<QNetworkAccessManager*, int> requests;
    for (int i = 0; i < 20; ++i) {
        leases.push_back(pool.lease(origin));
        ++requests[&leases.back()->manager()];
    }
    CHECK(requests.size() == 4);
    for (const auto& [manager, count] : requests)
        CHECK(count <= 6);
}

TEST_CASE("a place that was given back is the next to be taken", "[fetch]")
{
    AccessManagerPool pool;
    auto first = pool.lease(origin);
    QNetworkAccessManager* const manager = &first->manager();
    first.reset();
    for (int i = 0; i < 20; ++i)
        CHECK(&pool.lease(origin)->manager() == manager);
}

TEST_CASE("a host that speaks HTTP/2 stays in one manager, until it speaks HTTP/1.1 again", "[fetch]")
{
    AccessManagerPool pool;
    std::vector<std::unique_ptr<AccessManagerPool::Lease>> leases;
    leases.push_back(pool.lease(origin));
    leases.front()->setSpeaksHttp2(true);
    for (int i = 0; i < 20; ++i)
        leases.push_back(pool.lease(origin));
    for (const auto& lease : leases)
        CHECK(&lease->manager() == &leases.front()->manager());

    leases.front()->setSpeaksHttp2(false);
    CHECK(&pool.lease(origin)->manager() != &leases.front()->manager());
}

TEST_CASE("another host's requests don't take a host's places", "[fetch]")
{
    AccessManagerPool pool;
    std::vector<std::unique_ptr<AccessManagerPool::Lease>> leases(100);
    for (std::size_t i = 0; i < leases.size(); ++i)
        leases[i] = pool.lease({"https", std::to_string(i) + ".example.org", 443});
    CHECK(pool.managerCount() <= 4);
}
